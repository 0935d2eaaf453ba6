package io.github.devrellint.remote.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Resolves host names to public addresses. The client connects to the very addresses that are
 * returned, so a name that resolves to another one a moment later (DNS rebinding) gains nothing. A
 * post may come from a stranger: its links must not reach services of the machine or its network.
 */
final class PublicAddresses implements Dns {

    /** What the client takes for an address and does not ask for; some of it is none. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-f]*:[0-9a-f:.]*|[\\d.]+");

    /** Thrown for a host that has an address which is not public. */
    static final class RefusedHostException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        RefusedHostException(String host) {
            super(host + " has a private address");
        }
    }

    private final Dns resolver;
    private final boolean allowPrivate;
    private final Set<String> proxies;

    /**
     * @param resolver that is asked
     * @param allowPrivate whether addresses that are not public are returned, too
     * @param proxies hosts for which they are in any case
     */
    PublicAddresses(Dns resolver, boolean allowPrivate, Set<String> proxies) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
        this.proxies = Set.copyOf(proxies);
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = resolver.lookup(host);
        if (!allowPrivate
                && !proxies.contains(host)
                && !addresses.stream().allMatch(PublicAddresses::isPublic)) {
            throw new RefusedHostException(host);
        }
        return addresses;
    }

    /**
     * Checks a host that is an address, for which the client does not ask.
     *
     * @throws RefusedHostException if it is not public
     */
    void checkLiteral(String host) throws UnknownHostException {
        if (LITERAL.matcher(host).matches()
                && !allowPrivate
                && !isPublic(InetAddress.getByName(host))) {
            throw new RefusedHostException(host);
        }
    }

    /**
     * Whether anybody on the Internet may have an address, by the special-purpose registries of
     * IANA (RFC 6890).
     */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
        }
        return address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(int first, int second, int third) {
        return switch (first) {
            case 0 -> false;
            // shared by customers of a provider
            case 100 -> second < 64 || second > 127;
            case 192 -> second != 0 || third != 0 && third != 2;
            // benchmarks and documentation
            case 198 -> second != 18 && second != 19 && (second != 51 || third != 100);
            case 203 -> second != 0 || third != 113;
            default -> first < 240;
        };
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        if (first == 0x2002) {
            return embedded(bytes, 2);
        }
        if (first == 0x64 && second == 0xFF9B) {
            return embedded(bytes, 12);
        }
        // documentation and Teredo, which can stand for any IPv4 address
        boolean special = first == 0x2001 && (second == 0xDB8 || second == 0);
        return first >= 0x2000 && first < 0x4000 && !special;
    }

    /** Whether the IPv4 address inside one of IPv6 is public (6to4, NAT64). */
    private static boolean embedded(byte[] bytes, int at) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
