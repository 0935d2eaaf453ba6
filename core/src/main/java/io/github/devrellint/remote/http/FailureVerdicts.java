package io.github.devrellint.remote.http;

import io.github.devrellint.remote.http.PublicAddresses.RefusedHostException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Turns a request without an answer into a verdict. */
final class FailureVerdicts {

    static final String NO_HOST = "no such host";

    private FailureVerdicts() {}

    static UrlStatus of(IOException failure) {
        if (failure instanceof RefusedHostException) {
            return UrlStatus.of(Verdict.UNCHECKED, "a private address");
        }
        if (failure instanceof UnknownHostException) {
            return hasNoResolver(failure)
                    ? UrlStatus.of(Verdict.UNKNOWN, "host names can't be resolved")
                    : UrlStatus.of(Verdict.BROKEN, NO_HOST);
        }
        if (failure instanceof InterruptedIOException) {
            return UrlStatus.of(Verdict.UNKNOWN, "no answer in time");
        }
        if (failure instanceof ConnectException) {
            return UrlStatus.of(Verdict.UNKNOWN, "no connection");
        }
        if (failure instanceof NoRouteToHostException) {
            return UrlStatus.of(Verdict.UNKNOWN, "no route to the host");
        }
        if (failure instanceof HttpExchange.RedirectException) {
            return UrlStatus.of(Verdict.UNKNOWN, failure.getMessage());
        }
        return failure instanceof SSLException
                ? tls(failure)
                : UrlStatus.of(Verdict.UNKNOWN, "the connection breaks off");
    }

    /** The text of {@code EAI_AGAIN} in the C library, which tells it from "no such host". */
    private static boolean hasNoResolver(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("Temporary failure");
    }

    private static UrlStatus tls(IOException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return UrlStatus.of(Verdict.BROKEN, "the certificate is for another host");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return UrlStatus.of(Verdict.BROKEN, "the certificate has expired");
            }
            if (cause instanceof CertificateNotYetValidException) {
                return UrlStatus.of(Verdict.BROKEN, "the certificate is not yet valid");
            }
            if (cause instanceof UnknownIssuerException) {
                // browsers fetch what the server forgot to send
                return UrlStatus.of(Verdict.BLOCKED, "the certificate's issuer is not known here");
            }
            if (cause instanceof CertPathValidatorException
                    || cause instanceof CertificateException) {
                return UrlStatus.of(Verdict.BROKEN, "the certificate is not trusted");
            }
        }
        // a connection that breaks off is reported as a failure of TLS, too
        boolean brokenOff =
                failure.getCause() instanceof IOException
                        && !(failure.getCause() instanceof SSLException);
        return failure instanceof SSLHandshakeException && !brokenOff
                ? UrlStatus.of(Verdict.BROKEN, "no secure connection (TLS)")
                : UrlStatus.of(Verdict.UNKNOWN, "the secure connection breaks off");
    }
}
