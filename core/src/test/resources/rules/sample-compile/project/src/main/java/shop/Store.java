package shop;

import java.util.List;
import java.util.function.Predicate;

public class Store {

    public static <T> List<T> pick(Predicate<? super T> wanted) {
        return List.of();
    }

    public Store fill(Object goods, Object amount) {
        return this;
    }

    public static Store fill(String place, Iterable<String> goods) {
        return new Store();
    }

    public void seal(String name) throws SealException {}
}
