package io.github.devrellint.maven;

import io.github.devrellint.base.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Parameters that no goal of the plugin has. Maven passes over them, or only warns. */
final class UnknownParameters {

    private static final String PREFIX = "devrel-lint.";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{devrel-lint\\.([^}]+)}");

    /** Projects keep the version of the plugin in a property of this name. */
    private static final String VERSION = "version";

    private UnknownParameters() {}

    /**
     * Looks at the configuration of the plugin in a project and at the properties of the command
     * line.
     *
     * @throws MojoExecutionException that names the first one that is unknown
     */
    static void refuse(MojoExecution execution, MavenProject project, MavenSession session)
            throws MojoExecutionException {
        MojoDescriptor goal = execution.getMojoDescriptor();
        if (goal == null || goal.getPluginDescriptor() == null) {
            return;
        }
        Set<String> parameters = new TreeSet<>();
        Set<String> properties = new TreeSet<>();
        for (MojoDescriptor each : goal.getPluginDescriptor().getMojos()) {
            for (Parameter parameter : each.getParameters()) {
                parameters.add(parameter.getName());
                Optional.ofNullable(parameter.getAlias()).ifPresent(parameters::add);
                Matcher property = PROPERTY.matcher(String.valueOf(parameter.getExpression()));
                if (property.find()) {
                    properties.add(property.group(1));
                }
            }
        }
        for (String name : configured(execution, project)) {
            if (!parameters.contains(name)) {
                throw unknown("parameter '" + name + "'", name, parameters);
            }
        }
        for (String name : session.getUserProperties().stringPropertyNames()) {
            String own = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : VERSION;
            if (!own.equals(VERSION) && !properties.contains(own)) {
                throw unknown("parameter -D" + name, own, properties);
            }
        }
    }

    private static MojoExecutionException unknown(String what, String name, Set<String> known) {
        return new MojoExecutionException("unknown " + what + DidYouMean.phrase(name, known));
    }

    /** The names in the configuration of the plugin and of the execution, as the POM has them. */
    private static List<String> configured(MojoExecution execution, MavenProject project) {
        List<String> names = new ArrayList<>();
        Plugin plugin =
                project.getPlugin(
                        Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
        if (plugin == null) {
            return names;
        }
        addNames(plugin, names);
        plugin.getExecutions().stream()
                .filter(each -> each.getId().equals(execution.getExecutionId()))
                .forEach(each -> addNames(each, names));
        return names;
    }

    private static void addNames(ConfigurationContainer container, List<String> into) {
        if (container.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom child : configuration.getChildren()) {
                into.add(child.getName());
            }
        }
    }
}
