package io.github.devrellint.remote.http;

/** What a request to a URL told. */
public enum Verdict {

    /** It leads somewhere. */
    ALIVE,

    /** It leads somewhere else for good: a permanent redirect. */
    MOVED,

    /** It leads nowhere: not found, no such host, no valid certificate. */
    BROKEN,

    /** The server refuses programs, or readers who are not logged in. */
    BLOCKED,

    /** No answer, or an error of the server: it may be well again in an hour. */
    UNKNOWN,

    /** It was not asked: excluded, a private address, an example, or there is no network. */
    UNCHECKED
}
