package io.github.devrellint.remote.http;

import java.security.cert.CertificateException;

/**
 * A chain of certificates that does not end at an issuer which this JVM trusts, and not in itself
 * either: the server left one out, or browsers trust an issuer that Java does not.
 */
final class UnknownIssuerException extends CertificateException {

    private static final long serialVersionUID = 1;

    UnknownIssuerException(CertificateException cause) {
        super(cause);
    }
}
