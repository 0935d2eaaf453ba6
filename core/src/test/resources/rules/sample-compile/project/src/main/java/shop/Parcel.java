package shop;

import org.acme.json.Mapped;
import org.acme.json.Reader;

@Mapped
public class Parcel {

    @Reader private String label;

    public static Parcel find(int number) {
        return new Parcel();
    }
}
