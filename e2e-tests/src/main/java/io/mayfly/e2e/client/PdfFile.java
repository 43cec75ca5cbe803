package io.mayfly.e2e.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small PDF in the making, object by object (ISO 32000-1 §7.5). */
public final class PdfFile {
    /** Catalog, tree of pages and font come first; then each page with its content. */
    private static final int FIRST_PAGE = 4;

    private final List<String> objects = new ArrayList<>();

    private PdfFile() {}

    /**
     * Pages with a line of text each. The file would have a reader run a script when it is opened, and each page is a link
     * as a whole.
     */
    public static byte[] ofPages(List<String> lines, String link) {
        PdfFile file = new PdfFile();
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            pages.append(FIRST_PAGE + 2 * i).append(" 0 R ");
        }
        file.objects.add("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL('" + link
                + "', true);) >> >>");
        file.objects.add("<< /Type /Pages /Kids [ " + pages + "] /Count " + lines.size() + " >>");
        file.objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (String line : lines) {
            String content = "BT /F1 24 Tf 60 700 Td (" + line + ") Tj ET";
            file.objects.add(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
                            + "/Contents " + (file.objects.size() + 2)
                            + " 0 R /Annots [ << /Type /Annot /Subtype /Link "
                            + "/Rect [0 0 595 842] /Border [0 0 0] /A << /S /URI /URI (" + link + ") >> >> ] >>");
            file.objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        return file.bytes("");
    }

    /** One that opens with a password only. */
    public static byte[] locked() {
        PdfFile file = new PdfFile();
        file.objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        file.objects.add("<< /Type /Pages /Kids [ ] /Count 0 >>");
        String hash = "<" + "5a".repeat(32) + ">";
        file.objects.add("<< /Filter /Standard /V 1 /R 2 /O " + hash + " /U " + hash + " /P -4 >>");
        return file.bytes(" /Encrypt 3 0 R /ID [ <00112233> <00112233> ]");
    }

    /** One that begins as a PDF does, and is none. */
    public static byte[] broken() {
        return "%PDF-1.7\nand nothing else".getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(String inTrailer) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(places);
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R")
                .append(inTrailer);
        file.append(" >>\nstartxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
