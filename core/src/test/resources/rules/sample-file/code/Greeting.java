package code;

class Greeting {

    // tag::hello[]
    static String hello(String name) {
        // #region text
        return "Hello, " + name;
        // #endregion
    }
    // end::hello[]

    // snippet-start:[bye]
    static String bye() {
        return "Bye";
    }
    // snippet-end:[bye]

    // tag::open[]
    int never;
}
