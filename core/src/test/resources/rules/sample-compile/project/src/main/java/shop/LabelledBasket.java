package shop;

import com.acme.labels.Labelled;

public class LabelledBasket extends Labelled {

    public LabelledBasket(String label) {}
}
