package shop;

import java.util.ArrayList;
import java.util.List;

/** A class that is not compiled; samples beside it see what it declares. */
public class Basket {

    private final List<String> items = new ArrayList<>();

    public Basket add(String item, int count) {
        items.add(item + count);
        return this;
    }

    public List<String> items() {
        return List.copyOf(items);
    }

    public static Basket of(String... items) {
        Basket basket = new Basket();
        for (String item : items) {
            basket.add(item, 1);
        }
        return basket;
    }
}
