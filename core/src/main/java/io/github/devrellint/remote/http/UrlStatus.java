package io.github.devrellint.remote.http;

/**
 * What a request to a URL told.
 *
 * @param reason for people, for example {@code 404 Not Found}; empty for {@code ALIVE}
 * @param movedTo the address that the URL leads to for good; empty for another verdict than {@code
 *     MOVED}
 * @param size of an image in bytes, 0 where it is not known
 */
public record UrlStatus(Verdict verdict, String reason, String movedTo, long size) {

    public static final UrlStatus ALIVE = of(Verdict.ALIVE, "");

    public static UrlStatus of(Verdict verdict, String reason) {
        return new UrlStatus(verdict, reason, "", 0);
    }

    static UrlStatus moved(String to) {
        return new UrlStatus(Verdict.MOVED, "", to, 0);
    }

    UrlStatus withSize(long bytes) {
        return new UrlStatus(verdict, reason, movedTo, bytes);
    }

    /** Whether no host has answered. */
    public boolean isWithoutAnswer() {
        return verdict == Verdict.UNKNOWN && !reason.matches("\\d{3}.*")
                || reason.equals(FailureVerdicts.NO_HOST);
    }
}
