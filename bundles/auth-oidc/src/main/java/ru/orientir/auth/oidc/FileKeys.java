package ru.orientir.auth.oidc;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Public keys from a file: PEM blocks, or a JWK Set. Read again when the file has changed, so that keys change without a restart. */
final class FileKeys implements JWKSource<SecurityContext> {

    private static final int LARGEST = 256 * 1024;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final Logger LOG = LoggerFactory.getLogger(FileKeys.class);

    private final Path file;
    private volatile Optional<Read> known = Optional.empty();

    FileKeys(Path file) {
        this.file = file;
    }

    /**
     * The keys for a token.
     *
     * @throws RemoteKeySourceException if the file cannot be read now
     */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws RemoteKeySourceException {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Optional<Read> current = known.filter(read -> read.changed().equals(changed));
            if (current.isEmpty()) {
                current = Optional.of(new Read(read(), changed));
                known = current;
            }
            return selector.select(current.get().keys());
        } catch (IOException | ParseException | GeneralSecurityException | IllegalArgumentException e) {
            // The last one for what is no Base64, or a key of a curve that signs no token.
            LOG.warn("The keys of the gateway were not read from {}: {}", file, e.toString());
            throw new RemoteKeySourceException("The keys of the gateway are not known", e);
        }
    }

    private JWKSet read() throws IOException, ParseException, GeneralSecurityException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than keys are");
        }
        String text = Files.readString(file);
        if (text.stripLeading().startsWith("{")) {
            return JWKSet.parse(text).toPublicJWKSet();
        }
        List<JWK> keys = new ArrayList<>();
        for (MatchResult block : PEM.matcher(text).results().toList()) {
            keys.add(key(Base64.getMimeDecoder().decode(block.group(1))));
        }
        if (keys.isEmpty()) {
            throw new IOException("neither a JWK Set nor a PEM block PUBLIC KEY");
        }
        return new JWKSet(keys);
    }

    private static JWK key(byte[] encoded) throws GeneralSecurityException {
        X509EncodedKeySpec spec = new X509EncodedKeySpec(encoded);
        try {
            return new RSAKey.Builder(
                            (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec))
                    .build();
        } catch (GeneralSecurityException notRsa) {
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
            return new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
        }
    }

    /** What was read, and when the file had been changed. */
    private record Read(JWKSet keys, FileTime changed) {}
}
