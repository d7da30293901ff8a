package org.dragoman.intake.feed;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses may be asked. */
final class Addresses {

    private Addresses() {}

    /**
     * The address to connect to. It is looked up once and then used as it is: a second look-up could give another.
     *
     * @throws FetchFailure if the host is unknown, or any of its addresses is private and none may be
     */
    static InetAddress resolve(String host, boolean allowPrivate) throws FetchFailure {
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            for (InetAddress address : all) {
                if (!allowPrivate && isPrivate(address)) {
                    throw new FetchFailure("leads to a private address (" + address.getHostAddress()
                            + "); allow it with --allow-private if it is yours");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new FetchFailure("unknown host " + host + "; check the address and the connection");
        }
    }

    /** Whether an address belongs to this machine, its own network or nobody. */
    static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        if (address instanceof Inet6Address) {
            return isPrivateSix(address, b);
        }
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 198 && (second == 18 || second == 19)
                || first == 192 && second == 0 && (b[2] == 0 || b[2] == 2);
    }

    private static boolean isPrivateSix(InetAddress address, byte[] b) {
        boolean unique = (b[0] & 0xfe) == 0xfc;
        boolean translated =
                (b[0] & 0xff) == 0 && (b[1] & 0xff) == 0x64 || (b[0] & 0xff) == 0x20 && (b[1] & 0xff) == 0x02;
        boolean mapped = true;
        for (int i = 0; i < 10; i++) {
            mapped &= b[i] == 0;
        }
        return unique
                || translated
                || mapped
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
