package io.github.devrellint.site.lookup;

import io.github.devrellint.document.Document;
import java.nio.file.Path;
import java.util.Optional;

/** The addresses and ids of pages, by which an earlier answer of the site can be compared. */
public final class PageIdentity {

    private final PageIndex pages;
    private final AnchorLookup anchors;

    PageIdentity(PageIndex pages, AnchorLookup anchors) {
        this.pages = pages;
        this.anchors = anchors;
    }

    /** The ids of a page as a text. */
    public String ids(Path page) {
        return anchors.describe(page);
    }

    /** See {@link io.github.devrellint.site.Site#knowsIds}. */
    public boolean knowsIds(Document document) {
        return anchors.describe(document).equals(ids(document.path()));
    }

    /** See {@link io.github.devrellint.site.Site#movedTo}. */
    public String movedTo(Path document) {
        return pages.movedTo(document);
    }

    /** See {@link io.github.devrellint.site.Site#knowsAddress}. */
    public boolean knowsAddress(Document document) {
        return pages.movedTo(document).equals(movedTo(document.path()));
    }

    /** See {@link io.github.devrellint.site.Site#address}. */
    public Optional<String> address(Document page, Path place) {
        return pages.url(place, FrontMatterReader.of(page)).map(pages::address);
    }
}
