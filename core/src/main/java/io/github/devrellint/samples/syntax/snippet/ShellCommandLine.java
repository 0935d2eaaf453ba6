package io.github.devrellint.samples.syntax.snippet;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides by the first word whether a line is a command typed into a shell or output. */
final class ShellCommandLine {

    private static final Pattern FIRST_WORD =
            Pattern.compile(
                    "[ \\t]*+(?:[A-Za-z_]\\w*+=[^\\s;&|]*+(?:[ \\t]++|$))*+([^\\s;&|()]*+)(.?)");

    /** Words that lines of scripts and tutorials begin with; a line of output rarely does. */
    private static final Set<String> COMMANDS =
            Set.of(
                    """
                    ! . : [ [[ alias apk apt apt-get awk aws az base64 bash brew break bun
                    bundle cargo case cat cd chmod chown cmake continue cp curl cut date declare
                    deno diff dnf do docker docker-compose done dotnet echo elif else env esac
                    eval exec exit export false fi find for function gcloud gem gh git go gpg
                    gradle grep head helm if java javac jar jbang jq kill kubectl let ln local
                    ls make minikube mkdir mv mvn mysql nano nohup node npm npx oc openssl pip
                    pip3 pkill pnpm podman popd printf psql pushd pwd python python3 quarkus
                    rake read readonly return rm rsync ruby rustc rustup scp sdk sed seq service
                    set sh shift shopt sleep sort source spring ssh sudo systemctl tail tar tee
                    terraform test then time touch tr trap true umask uname uniq unset unzip
                    until virtctl vim wait wc wget which while xargs yarn yum zip { }
                    """
                            .strip()
                            .split("\\s+"));

    private ShellCommandLine() {}

    /** Whether a line begins with a command, an assignment, a function or a path of a program. */
    static boolean startsCommand(String line) {
        Matcher first = FIRST_WORD.matcher(line);
        if (!first.lookingAt()) {
            return false;
        }
        String word = first.group(1);
        boolean function = line.strip().matches("[\\w-]++\\s*+\\(\\)\\s*+\\{.*+");
        return function
                || COMMANDS.contains(word)
                || word.isEmpty() && line.contains("=")
                || word.startsWith("./")
                || word.startsWith("~/");
    }
}
