package shop;

public interface Stall {

    void open();
}
