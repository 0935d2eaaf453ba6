package shop;

public interface MarketStall extends Stall {

    void open(int day);

    String place();
}
