package io.mayfly.standalone.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** Brings the demonstration's mails to the gateway by SMTP, as any other server would. */
final class SmtpClient {
    private final String host;
    private final int port;

    SmtpClient(String host, int port) {
        this.host = host;
        this.port = port;
    }

    void deliver(SampleTenant.Mail mail, String address) {
        try {
            send(mail, address);
        } catch (MessagingException e) {
            throw untaken(mail, e);
        }
    }

    /** Brings a mail that the address doesn't take. */
    void isRefused(SampleTenant.Mail mail, String address) {
        try {
            send(mail, address);
        } catch (SendFailedException refused) {
            return;
        } catch (MessagingException e) {
            throw untaken(mail, e);
        }
        throw new IllegalStateException("The gateway took " + mail.file() + " beyond what the address holds");
    }

    private static IllegalStateException untaken(SampleTenant.Mail mail, MessagingException e) {
        return new IllegalStateException("The gateway did not take " + mail.file() + ": " + e.getMessage(), e);
    }

    private void send(SampleTenant.Mail mail, String address) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.from", mail.reversePath());
        properties.put("mail.smtp.localhost", "mail.demo.example");
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "60000");
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            InternetAddress recipient = new InternetAddress(address);
            MimeMessage message = message(session, mail);
            message.setRecipient(Message.RecipientType.TO, recipient);
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {recipient});
        }
    }

    private static MimeMessage message(Session session, SampleTenant.Mail mail) throws MessagingException {
        try (InputStream file =
                Objects.requireNonNull(SmtpClient.class.getResourceAsStream(mail.file()), mail.file())) {
            MimeMessage message = new MimeMessage(session, file);
            message.setSentDate(new Date());
            message.setHeader("Message-ID", "<" + UUID.randomUUID() + "@demo.example>");
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
