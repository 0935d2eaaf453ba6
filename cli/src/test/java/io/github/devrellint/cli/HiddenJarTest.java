package io.github.devrellint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher such as Coursier's loads classes from jars within a jar, which have no path. */
class HiddenJarTest {

    @TempDir private Path folder;

    @Test
    void checksWhereNobodyKnowsItsOwnJar() throws Exception {
        Path post = Files.writeString(folder.resolve("post.md"), "We recieve an email.\n");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Class<?> main = new HidingLoader().loadClass(Main.class.getName());
        assertThat(main.getProtectionDomain().getCodeSource().getLocation()).isNull();
        Object exit =
                main.getMethod(
                                "run",
                                String[].class,
                                InputStream.class,
                                PrintStream.class,
                                PrintStream.class)
                        .invoke(
                                null,
                                new String[] {"check", post.toString()},
                                InputStream.nullInputStream(),
                                new PrintStream(out, true, UTF_8),
                                new PrintStream(err, true, UTF_8));
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(out.toString(UTF_8)).contains("error[misspelling]");
        assertThat(exit).isEqualTo(1);
    }

    /** Loads what is on the class path without telling where it is. */
    private static final class HidingLoader extends ClassLoader {

        private static final ClassLoader ORIGIN = HiddenJarTest.class.getClassLoader();

        HidingLoader() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = ORIGIN.getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected URL findResource(String name) {
            URL url = ORIGIN.getResource(name);
            return url == null ? null : hidden(url);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            List<URL> urls = Collections.list(ORIGIN.getResources(name));
            return Collections.enumeration(urls.stream().map(HidingLoader::hidden).toList());
        }

        private static URL hidden(URL url) {
            try {
                return new URL("hidden", "", -1, url.getFile(), new Handler(url));
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads what an address hides. */
    private static final class Handler extends URLStreamHandler {

        private final URL origin;

        Handler(URL origin) {
            this.origin = origin;
        }

        @Override
        protected URLConnection openConnection(URL hidden) {
            return new URLConnection(hidden) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    return origin.openStream();
                }
            };
        }
    }
}
