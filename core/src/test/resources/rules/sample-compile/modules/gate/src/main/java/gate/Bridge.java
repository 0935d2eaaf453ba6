package gate;

public interface Bridge {

    int length();
}
