package io.github.devrellint.images;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.FrontMatterImages;
import io.github.devrellint.document.Image;
import java.util.stream.Stream;

/** All images of a document: those that its front matter names and those of its body. */
final class DocumentImages {

    private DocumentImages() {}

    static Stream<Image> of(Document document) {
        Stream<Image> front =
                document.frontMatter().stream()
                        .flatMap(matter -> FrontMatterImages.of(matter).stream());
        return Stream.concat(front, document.images().stream());
    }
}
