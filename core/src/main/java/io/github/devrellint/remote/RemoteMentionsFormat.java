package io.github.devrellint.remote;

import io.github.devrellint.cache.ResultFormat;
import io.github.devrellint.cache.ResultReader;
import io.github.devrellint.cache.ResultWriter;
import io.github.devrellint.document.Span;
import io.github.devrellint.remote.http.RemoteUrl;
import java.io.IOException;
import java.nio.file.Path;

/** How the URLs of a document are kept for a later run. */
final class RemoteMentionsFormat implements ResultFormat<RemoteMentions> {

    @Override
    public String name() {
        return "remote mentions 1";
    }

    @Override
    public void write(RemoteMentions mentions, ResultWriter out) throws IOException {
        out.text(mentions.document().toString());
        out.list(
                mentions.list(),
                mention -> {
                    out.text(mention.url().page()).text(mention.url().fragment());
                    out.text(mention.written());
                    out.number(mention.span().start()).number(mention.span().end());
                    out.flag(mention.image());
                });
        out.list(
                mentions.missing(),
                missing -> {
                    out.number(missing.span().start()).number(missing.span().end());
                    out.text(missing.message());
                });
    }

    @Override
    public RemoteMentions read(ResultReader in) throws IOException {
        return new RemoteMentions(
                Path.of(in.text()),
                in.list(
                        () ->
                                new RemoteMention(
                                        new RemoteUrl(in.text(), in.text()),
                                        in.text(),
                                        new Span((int) in.number(), (int) in.number()),
                                        in.flag())),
                in.list(
                        () ->
                                new RemoteMentions.Missing(
                                        new Span((int) in.number(), (int) in.number()),
                                        in.text())));
    }
}
