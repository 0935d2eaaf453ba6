package gate;

public class ArchKeeper {

    public static ArchKeeper of(Bridge bridge) {
        return new ArchKeeper();
    }
}
