package io.github.devrellint.lsp.navigate;

import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.images.ImageHeader;
import io.github.devrellint.images.ImageSize;
import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** Tells why something is reported, and what an image is. */
public final class Hovers {

    /** Larger ones are not read for a hover, in bytes. */
    private static final long LARGEST = 16L << 20;

    private static final int KILO = 1024;

    private final Pages pages;

    public Hovers(Pages pages) {
        this.pages = pages;
    }

    /** What there is to tell about a position. */
    public Optional<Hover> of(Checked checked, Position position) {
        int offset = checked.document().positions().offset(position);
        List<String> parts = new ArrayList<>();
        Optional<Span> place = Optional.empty();
        for (Finding finding : checked.findings()) {
            Span span = finding.range().span();
            if (span.start() <= offset && offset <= span.end()) {
                parts.add(reason(finding));
                place = Optional.of(span);
            }
        }
        Optional<Reference> image =
                checked.parsed()
                        .flatMap(document -> Reference.at(document, offset))
                        .filter(Reference::image);
        if (image.isPresent()) {
            image(checked.parsed().orElseThrow(), image.get()).ifPresent(parts::add);
            place = place.or(() -> Optional.of(image.get().span()));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var text = new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n---\n\n", parts));
        return Optional.of(new Hover(text, checked.document().positions().range(place.get())));
    }

    private static String reason(Finding finding) {
        String evidence = finding.evidence().isEmpty() ? "" : "\n\n" + plain(finding.evidence());
        return plain(finding.sentence())
                + evidence
                + "\n\n["
                + finding.rule()
                + "]("
                + finding.rule().page()
                + ")";
    }

    /** Words of the post are no Markdown here. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }

    private Optional<String> image(Document document, Reference place) {
        return place.file(document, pages.site(document.path()).site())
                .filter(Files::isRegularFile)
                .flatMap(Hovers::describe);
    }

    private static Optional<String> describe(Path file) {
        try {
            long bytes = Files.size(file);
            String size = bytes < KILO ? bytes + " bytes" : (bytes + KILO / 2) / KILO + " kB";
            if (bytes > LARGEST) {
                return Optional.of(size);
            }
            byte[] content = Files.readAllBytes(file);
            ImageHeader header = ImageHeader.of(content);
            String pixels = ImageSize.of(content).map(each -> ", " + each + " pixels").orElse("");
            return Optional.of(
                    header.fault().isEmpty()
                            ? header.format().toUpperCase(Locale.ROOT) + pixels + ", " + size
                            : size + ", " + header.fault());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
