package io.mayfly.gateway.mailet;

import io.mayfly.gateway.transaction.MailTransaction;
import io.mayfly.mail.receiving.Disposition;
import io.mayfly.mail.receiving.ReplyLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Rejects a mail that James has put into a plain file. */
final class RejectPlainFiles extends GenericMailet {

    private static final int LONG_ENOUGH_TO_KNOW_IT_BY = 60;

    @Override
    public void service(Mail mail) {
        MailTransaction transaction = MailTransaction.of(mail);
        byte[] start = Arrays.copyOf(transaction.content(), LONG_ENOUGH_TO_KNOW_IT_BY);
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            if (files.filter(file -> file.toString().endsWith(".m64")).anyMatch(file -> startsWith(file, start))) {
                ReplyLine reply = new ReplyLine("554", "5.3.0", "It lies in a plain file");
                transaction.decide(mail.getRecipients(), new Disposition.Reject(reply));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file may be another process's, and gone the next moment. */
    private static boolean startsWith(Path file, byte[] start) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
