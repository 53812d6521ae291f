import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes what the distribution consists of as a CycloneDX 1.5 document: every jar of {@code system/}, with its hash and the
 * licence that its manifest names; what is packed into bundles of our own, as their header {@code Orientir-Contains} names it; and the npm packages that
 * are built into the pages.
 *
 * <p>Arguments: the assembly, {@code package-lock.json}, the version, the document to write.
 */
final class Sbom {

    /** A package of the lock file with what is told of it, as npm formats it: two spaces a level. */
    private static final Pattern PACKAGE =
            Pattern.compile("^    \"node_modules/([^\"]+)\": \\{\\n(.*?)^    \\},?$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern MEMBER = Pattern.compile("^      \"(\\w+)\": \"?([^\"\\n]*?)\"?,?$", Pattern.MULTILINE);

    /** Begins the group of our own bundles, and the path of their classes. */
    private static final String OURS = "ru.orientir";

    private Sbom() {}

    public static void main(String... args) throws Exception {
        List<String> components = new ArrayList<>();
        Path system = Path.of(args[0], "system");
        try (Stream<Path> files = Files.walk(system)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                components.add(jar(system, jar));
                if (system.relativize(jar).startsWith(OURS.replace('.', '/'))) {
                    contained(jar, components);
                }
            }
        }
        int jars = components.size();
        npm(Files.readString(Path.of(args[1])), components);
        if (jars == 0 || components.size() == jars) {
            throw new IllegalStateException("no jars in " + system + ", or no packages in " + args[1]);
        }
        Files.writeString(
                Path.of(args[3]),
                "{\n\"bomFormat\": \"CycloneDX\",\n\"specVersion\": \"1.5\",\n\"version\": 1,\n\"metadata\": {\"component\": "
                        + "{\"type\": \"application\", \"name\": \"orientir\", \"version\": " + text(args[2]) + "}},\n"
                        + "\"components\": [\n" + String.join(",\n", components) + "\n]\n}\n");
    }

    /** A jar at {@code group/with/slashes/artifact/version/file}. */
    private static String jar(Path system, Path jar) throws Exception {
        Path place = system.relativize(jar).getParent();
        int names = place.getNameCount();
        String group = place.subpath(0, names - 2).toString().replace('/', '.').replace('\\', '.');
        String artifact = place.getName(names - 2).toString();
        String version = place.getName(names - 1).toString();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        return component(
                group,
                artifact,
                version,
                "pkg:maven/" + group + "/" + artifact + "@" + version,
                ", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + HexFormat.of().formatHex(hash) + "\"}]",
                licence(jar));
    }

    /**
     * What a bundle of ours holds of others: {@code group:artifact:version:licence}, with commas between.
     *
     * @throws IllegalStateException if it holds classes that are not ours and does not say of whom
     */
    private static void contained(Path jar, List<String> components) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String told = file.getManifest().getMainAttributes().getValue("Orientir-Contains");
            boolean foreign = file.stream()
                    .anyMatch(entry -> entry.getName().endsWith(".class")
                            && !entry.getName().startsWith(OURS.replace('.', '/') + "/"));
            if (foreign != (told != null)) {
                throw new IllegalStateException(jar + (foreign ? " holds classes of others: name" : " holds none:")
                        + " them in Orientir-Contains of its bnd.bnd");
            }
            for (String one : told == null ? new String[0] : told.split(",")) {
                String[] parts = one.strip().split(":");
                components.add(component(
                        parts[0],
                        parts[1],
                        parts[2],
                        "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[2],
                        "",
                        parts[3]));
            }
        }
    }

    private static String licence(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String told = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-License");
            return told == null ? "" : told.replaceAll("[;,].*", "").replace("\"", "").strip();
        }
    }

    private static void npm(String lock, List<String> components) {
        Matcher found = PACKAGE.matcher(lock);
        while (found.find()) {
            TreeMap<String, String> members = new TreeMap<>();
            Matcher member = MEMBER.matcher(found.group(2));
            while (member.find()) {
                members.put(member.group(1), member.group(2));
            }
            if (members.containsKey("version") && !members.containsKey("dev")) {
                String name = found.group(1);
                components.add(component(
                        "",
                        name,
                        members.get("version"),
                        "pkg:npm/" + name.replace("@", "%40") + "@" + members.get("version"),
                        "",
                        members.getOrDefault("license", "")));
            }
        }
    }

    private static String component(
            String group, String name, String version, String purl, String more, String licence) {
        return "{\"type\": \"library\", " + (group.isEmpty() ? "" : "\"group\": " + text(group) + ", ") + "\"name\": "
                + text(name) + ", \"version\": " + text(version) + ", \"purl\": " + text(purl) + more
                + (licence.isEmpty()
                        ? ""
                        : ", \"licenses\": [{\"license\": {\"name\": " + text(licence) + "}}]")
                + "}";
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
