package io.github.devrellint.remote.http;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Judges where redirects lead to. */
final class Redirects {

    private static final Pattern LOGIN =
            Pattern.compile(
                    "(?i).*/(?:log-?in|sign-?in|sso|auth|oauth2?|authorize|session/new)\\b.*");

    private static final Pattern LANGUAGE = Pattern.compile("/[a-z]{2}(?:[-_][A-Za-z]{2,4})?");

    private Redirects() {}

    /** Whether a page leads to the form where readers say who they are. */
    static boolean toLogin(HttpUrl from, HttpUrl to) {
        return !LOGIN.matcher(from.encodedPath()).matches()
                && LOGIN.matcher(to.encodedPath()).matches();
    }

    /** The status of a URL that leads to another one by permanent redirects. */
    static UrlStatus status(HttpUrl from, HttpUrl to) {
        return isSame(from, to) ? UrlStatus.ALIVE : UrlStatus.moved(to.toString());
    }

    /** Whether a writer has nothing to mend: a slash at the end, or the language of the reader. */
    private static boolean isSame(HttpUrl from, HttpUrl to) {
        if (!from.scheme().equals(to.scheme()) || !from.host().equals(to.host())) {
            return false;
        }
        String before = bare(from.encodedPath());
        String after = bare(to.encodedPath());
        return before.equals(after)
                || after.endsWith(before)
                        && LANGUAGE.matcher(after.substring(0, after.length() - before.length()))
                                .matches();
    }

    private static String bare(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
