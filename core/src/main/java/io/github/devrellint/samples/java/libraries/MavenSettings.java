package io.github.devrellint.samples.java.libraries;

import io.github.devrellint.samples.java.libraries.Libraries.MissingLibraryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/**
 * What {@code settings.xml} says of repositories.
 *
 * @param local the local repository
 * @param offline whether the network is not to be used
 * @param proxies those that are active
 * @param servers names and passwords, those that are encrypted left out
 */
record MavenSettings(
        Path local,
        boolean offline,
        MirrorSelector mirrors,
        ProxySelector proxies,
        AuthenticationSelector servers) {

    /** As Maven writes it; without the master password it is of no use. */
    private static final String ENCRYPTED = "\\{.+}";

    /**
     * Reads the settings of a user; those of somebody who has none if the file does not exist.
     *
     * @throws MissingLibraryException if the file is there and can't be read
     */
    static MavenSettings read(Path file) throws MissingLibraryException {
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        if (Files.exists(file)) {
            request.setUserSettingsFile(file.toFile());
        }
        request.setSystemProperties(properties());
        try {
            return of(
                    new DefaultSettingsBuilderFactory()
                            .newInstance()
                            .build(request)
                            .getEffectiveSettings());
        } catch (SettingsBuildingException e) {
            String why =
                    e.getMessage().lines().skip(1).findFirst().orElse("it is not a settings.xml");
            throw new MissingLibraryException("can't read " + file + ": " + why.strip(), e);
        }
    }

    /** What {@code ${env.HOME}} and the like in the file stand for. */
    private static Properties properties() {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        System.getenv().forEach((name, value) -> properties.setProperty("env." + name, value));
        return properties;
    }

    private static MavenSettings of(Settings settings) {
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        settings.getMirrors()
                .forEach(
                        mirror ->
                                mirrors.add(
                                        mirror.getId(),
                                        mirror.getUrl(),
                                        mirror.getLayout(),
                                        false,
                                        mirror.isBlocked(),
                                        mirror.getMirrorOf(),
                                        mirror.getMirrorOfLayouts()));
        DefaultProxySelector proxies = new DefaultProxySelector();
        settings.getProxies().stream()
                .filter(proxy -> proxy.isActive())
                .forEach(
                        proxy ->
                                proxies.add(
                                        new org.eclipse.aether.repository.Proxy(
                                                proxy.getProtocol(),
                                                proxy.getHost(),
                                                proxy.getPort(),
                                                login(proxy.getUsername(), proxy.getPassword())),
                                        proxy.getNonProxyHosts()));
        DefaultAuthenticationSelector servers = new DefaultAuthenticationSelector();
        settings.getServers()
                .forEach(
                        server ->
                                servers.add(
                                        server.getId(),
                                        login(server.getUsername(), server.getPassword())));
        return new MavenSettings(local(settings), settings.isOffline(), mirrors, proxies, servers);
    }

    private static Authentication login(String name, String password) {
        boolean usable = name != null && password != null && !password.matches(ENCRYPTED);
        return usable
                ? new AuthenticationBuilder().addUsername(name).addPassword(password).build()
                : null;
    }

    private static Path local(Settings settings) {
        return System.getProperty(LocalRepository.PROPERTY) == null
                        && settings.getLocalRepository() != null
                ? Path.of(settings.getLocalRepository())
                : LocalRepository.usual();
    }
}
