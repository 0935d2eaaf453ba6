package tower;

import moat.Bridge;

public class MarchKeeper {

    public static MarchKeeper of(Bridge bridge) {
        return new MarchKeeper();
    }
}
