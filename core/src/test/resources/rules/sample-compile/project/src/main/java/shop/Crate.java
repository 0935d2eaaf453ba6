package shop;

public class Crate<T> {

    public static class Builder {

        public Builder withFruit(String name) {
            return this;
        }

        public Builder withLabel(String text) {
            return this;
        }
    }
}
