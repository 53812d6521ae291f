package ru.orientir.itests;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;

/** The container under test: unpacked anew for each class, on a free port, with an empty database. */
final class Distribution {

    private static final String KARAF = "4.4.10";

    /** The options of {@code bin/karaf}, which Pax Exam does not use. */
    private static final List<String> KARAF_JVM = List.of(
            "-Djava.security.manager=allow",
            "--add-reads=java.xml=java.logging",
            "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
            "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF + ".jar",
            "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF + ".jar",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
            "--add-exports=jdk.xml.dom/org.w3c.dom.html=ALL-UNNAMED",
            "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
            "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
            "--add-exports=java.security.sasl/com.sun.security.sasl=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "-Xmx320m",
            "-XX:+UseSerialGC");

    private Distribution() {}

    /** The distribution that the reactor assembled. */
    static List<Option> options() throws IOException {
        List<Option> options = karaf(new File(System.getProperty("orientir.distribution")), freePort());
        // As options of the JVM: etc/custom.system.properties would go before what Pax Exam calls a system property.
        options.add(vmOption("-Dorientir.http.address=127.0.0.1"));
        options.add(vmOption("-Dorientir.ssh.port=0"));
        int metrics = freePort();
        options.add(editConfigurationFilePut("etc/ru.orientir.operations.cfg", "port", "" + metrics));
        options.add(vmOption("-Dorientir.metrics.port=" + metrics));
        return options;
    }

    /** An unmodified Karaf as its project releases it, with no feature of ours; the KAR waits where {@link #kar} says. */
    static List<Option> stock() throws IOException {
        Path released = Path.of(
                System.getProperty("maven.repo.local"),
                "org/apache/karaf/apache-karaf/" + KARAF + "/apache-karaf-" + KARAF + ".tar.gz");
        int port = freePort();
        List<Option> options = karaf(released.toFile(), port);
        options.add(editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + port));
        options.add(editConfigurationFilePut(
                "etc/org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses", "127.0.0.1"));
        options.add(editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "" + freePort()));
        options.add(
                editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiRegistryPort", "" + freePort()));
        options.add(editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiServerPort", "" + freePort()));
        options.add(vmOption("-Dorientir.kar=" + System.getProperty("orientir.kar")));
        return options;
    }

    /** Where the KAR lies, asked within the container. */
    static File kar() {
        return new File(System.getProperty("orientir.kar"));
    }

    /** The second module, asked within the container. */
    static File sample() {
        return new File(System.getProperty("orientir.sample"));
    }

    private static List<Option> karaf(File archive, int port) {
        var options = new ArrayList<Option>();
        options.add(karafDistributionConfiguration()
                .frameworkUrl(archive.toURI().toString())
                .karafVersion(KARAF)
                .name("Orientir")
                .unpackDirectory(
                        Path.of(System.getProperty("orientir.work"), "exam").toFile())
                .useDeployFolder(false));
        options.add(configureConsole().ignoreLocalConsole().ignoreRemoteShell());
        options.add(keepRuntimeFolder());
        // As installed: a refusal is found by its incident. Pax Exam would write warnings only.
        options.add(logLevel(LogLevel.INFO));
        // Pax Exam's own bundles come from the local repository; nothing is fetched while a test runs.
        options.add(editConfigurationFilePut(
                "etc/org.ops4j.pax.url.mvn.cfg",
                "org.ops4j.pax.url.mvn.localRepository",
                System.getProperty("maven.repo.local")));
        options.add(
                editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", ""));
        options.add(vmOption("-Dorientir.http.port=" + port));
        options.add(vmOption("-Dorientir.cycles=" + System.getProperty("orientir.cycles")));
        options.add(vmOption("-Dorientir.switches=" + System.getProperty("orientir.switches")));
        options.add(vmOption("-Dorientir.sample=" + System.getProperty("orientir.sample")));
        KARAF_JVM.forEach(option -> options.add(vmOption(option)));
        return options;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
