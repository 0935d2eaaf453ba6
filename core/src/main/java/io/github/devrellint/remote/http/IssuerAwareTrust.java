package io.github.devrellint.remote.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts what another one trusts, and tells an issuer that is not known from a wrong certificate.
 */
final class IssuerAwareTrust implements X509TrustManager {

    private final X509TrustManager trust;

    IssuerAwareTrust(X509TrustManager trust) {
        this.trust = trust;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        try {
            trust.checkServerTrusted(chain, type);
        } catch (CertificateException e) {
            X509Certificate top = chain[chain.length - 1];
            boolean selfSigned = top.getIssuerX500Principal().equals(top.getSubjectX500Principal());
            top.checkValidity();
            chain[0].checkValidity();
            throw hasNoPath(e) && !selfSigned ? new UnknownIssuerException(e) : e;
        }
    }

    private static boolean hasNoPath(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        trust.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }
}
