package ru.orientir.auth.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.orientir.auth.Role;

/** What settings mean, those of a provider and of a gateway; each is refused in Russian, by its name, when it would trust too much. */
final class Settings {

    private Settings() {}

    /** A file of the container knows no lists: what stands in one line divided by commas arrives as one text. */
    static Stream<String> list(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    static Set<JWSAlgorithm> algorithms(String... names) {
        Set<JWSAlgorithm> allowed = list(names).map(JWSAlgorithm::parse).collect(Collectors.toSet());
        // With a shared secret among them, whoever knows the public key could sign.
        if (allowed.isEmpty() || !JWSAlgorithm.Family.SIGNATURE.containsAll(allowed)) {
            throw new IllegalArgumentException(
                    "algorithms: допустимы только асимметричные алгоритмы подписи, например RS256.");
        }
        return allowed;
    }

    static Set<String> audiences(String... audiences) {
        Set<String> named = list(audiences).collect(Collectors.toSet());
        if (named.isEmpty()) {
            throw new IllegalArgumentException("Укажите audiences: без него подошёл бы токен для любой системы.");
        }
        return named;
    }

    /**
     * The role's code by the word for it.
     *
     * @param pairs {@code word=code}; none of them: the words are the codes
     */
    static Map<String, String> roles(String... pairs) {
        Map<String, String> roles = list(pairs).findAny().isEmpty()
                ? Arrays.stream(Role.values())
                        .map(Role::code)
                        .collect(Collectors.toMap(Function.identity(), code -> code))
                : list(pairs)
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[pair.length - 1].strip()));
        roles.values().stream()
                .filter(code -> Role.ofCode(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("roles: роли «" + code + "» нет.");
                });
        return roles;
    }

    /** @throws IllegalArgumentException if it is no absolute address */
    static URI address(String setting, String text) {
        try {
            URI address = new URI(required(setting, text));
            if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
                throw new URISyntaxException(text, "no address of a server");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(setting + ": укажите полный адрес, https://…", e);
        }
    }

    static String required(String setting, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("Укажите " + setting + ".");
        }
        return text.strip();
    }
}
