package io.github.devrellint.lsp.run;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.config.SampleSettings.Run;
import io.github.devrellint.document.CodeBlock;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Span;
import io.github.devrellint.lsp.check.Checked;
import io.github.devrellint.lsp.check.Sites;
import io.github.devrellint.samples.SampleLanguages;
import io.github.devrellint.samples.model.FenceAttributes;
import io.github.devrellint.samples.model.FenceAttributes.Attribute;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** Offers to run and to check the samples of a document. */
public final class SampleLenses {

    private final Sites sites;

    public SampleLenses(Sites sites) {
        this.sites = sites;
    }

    /** The lenses of a document, those of a block at its first line. */
    public List<CodeLens> of(Checked checked) {
        return checked.parsed().stream().flatMap(document -> lenses(checked, document)).toList();
    }

    private Stream<CodeLens> lenses(Checked checked, Document document) {
        SampleSettings settings = sites.settings(document.path()).samples();
        if (settings.run() == Run.OFF) {
            return Stream.empty();
        }
        return document.codeBlocks().stream()
                .filter(block -> SampleLanguages.canRun(block.language(), settings))
                .filter(block -> !isIgnored(document, block))
                .flatMap(block -> lenses(checked, block, settings));
    }

    private static boolean isIgnored(Document document, CodeBlock block) {
        return FenceAttributes.of(block, document.source()).has(Attribute.IGNORE);
    }

    private static Stream<CodeLens> lenses(
            Checked checked, CodeBlock block, SampleSettings settings) {
        CodeLens check = lens(checked, block, "Check", SampleRuns.CHECK);
        return settings.run() == Run.COMPILE
                ? Stream.of(check)
                : Stream.of(lens(checked, block, "Run this sample", SampleRuns.RUN), check);
    }

    private static CodeLens lens(Checked checked, CodeBlock block, String title, String command) {
        var range = checked.document().positions().range(Span.at(block.span().start()));
        List<Object> arguments = List.of(checked.document().uri(), range.getStart().getLine());
        return new CodeLens(range, new Command(title, command, arguments), null);
    }
}
