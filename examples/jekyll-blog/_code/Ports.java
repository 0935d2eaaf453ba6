import java.util.Map;

public class Ports {
    // tag::ports[]
    static final Map<String, Integer> PORTS = Map.of("web", 8080, "cache", 6379);
    // end::ports[]

    public static void main(String[] args) {
        System.out.println(PORTS.get("web"));
    }
}
