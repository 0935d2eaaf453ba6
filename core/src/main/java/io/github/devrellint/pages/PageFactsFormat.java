package io.github.devrellint.pages;

import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.document.Span;
import io.github.devrellint.pages.PageFacts.ImageFile;
import io.github.devrellint.pages.PageFacts.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** How the facts of a page are kept for a later run. */
public final class PageFactsFormat implements ResultFormat<PageFacts> {

    @Override
    public String name() {
        return "page 1";
    }

    @Override
    public void write(PageFacts page, ResultWriter out) throws IOException {
        out.text(page.file().toString()).text(page.path()).text(page.root().toString());
        out.text(page.title()).flag(page.post()).list(page.authors(), out::text);
        date(page.published(), out);
        date(page.updated(), out);
        Size size = page.size();
        out.number(size.words()).number(size.lines()).number(size.codeLines());
        out.number(size.images()).number(size.links()).number(size.externalLinks());
        out.list(
                page.images(),
                image -> {
                    span(image.span(), out);
                    span(image.target(), out);
                    out.text(image.file().toString());
                });
    }

    private static void date(Optional<LocalDate> date, ResultWriter out) throws IOException {
        out.list(date.stream().toList(), day -> out.number(day.toEpochDay()));
    }

    private static void span(Span span, ResultWriter out) throws IOException {
        out.number(span.start()).number(span.end());
    }

    @Override
    public PageFacts read(ResultReader in) throws IOException {
        return new PageFacts(
                Path.of(in.text()),
                in.text(),
                Path.of(in.text()),
                in.text(),
                in.flag(),
                in.list(in::text),
                date(in),
                date(in),
                new Size(count(in), count(in), count(in), count(in), count(in), count(in)),
                in.list(() -> new ImageFile(span(in), span(in), Path.of(in.text()))));
    }

    private static Optional<LocalDate> date(ResultReader in) throws IOException {
        return in.list(() -> LocalDate.ofEpochDay(in.number())).stream().findFirst();
    }

    private static int count(ResultReader in) throws IOException {
        return Math.toIntExact(in.number());
    }

    private static Span span(ResultReader in) throws IOException {
        return new Span(count(in), count(in));
    }
}
