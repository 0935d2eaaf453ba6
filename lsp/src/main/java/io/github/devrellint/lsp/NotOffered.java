package io.github.devrellint.lsp;

import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Answers requests that this server does not offer. The library throws where a method of the
 * protocol has no implementation, and would tell that as a fault of the server.
 */
final class NotOffered {

    private static final String METHODS_OF_THE_PROTOCOL = "org.eclipse.lsp4j.services.";

    private NotOffered() {}

    /** The error that a client is told. */
    static ResponseError error(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof UnsupportedOperationException && isOfTheProtocol(at)) {
                return new ResponseError(
                        ResponseErrorCode.MethodNotFound,
                        "not offered: " + at.getStackTrace()[0].getMethodName(),
                        null);
            }
        }
        return RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(thrown);
    }

    private static boolean isOfTheProtocol(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(METHODS_OF_THE_PROTOCOL);
    }
}
