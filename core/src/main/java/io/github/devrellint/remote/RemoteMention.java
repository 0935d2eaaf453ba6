package io.github.devrellint.remote;

import io.github.devrellint.document.Span;
import io.github.devrellint.remote.http.RemoteUrl;

/**
 * A place where a document names a URL.
 *
 * @param url what is asked for
 * @param written the URL in the document, which may be another one, see {@link
 *     io.github.devrellint.config.LinkSettings#map}
 * @param span of the target in the source
 * @param image whether it is shown as an image
 */
record RemoteMention(RemoteUrl url, String written, Span span, boolean image) {

    /** Whether it is asked for as it is written. */
    boolean isAsWritten() {
        return RemoteUrl.parse(written).filter(url::equals).isPresent();
    }
}
