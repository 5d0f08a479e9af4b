package org.partnership.partner.document.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The bytes of documents, in pieces that a document of the store can hold; whatever their size, one
 * piece at a time is in memory. A mark stands for content whose document is not there yet, or no
 * more: what was left of it by a crash is found by the mark.
 */
@Component
public class DocumentContents implements ApplicationRunner {

  static final int PIECE = 256 * 1024;

  private static final String PIECES = "partner_document_pieces";
  private static final String MARKS = "partner_document_marks";
  private static final String OF_DOCUMENT = "document";
  private static final String BYTES = "bytes";
  private static final String AT = "at";

  private final MongoTemplate mongo;

  DocumentContents(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    pieces().createIndex(Indexes.ascending(OF_DOCUMENT));
  }

  /** What was taken in. */
  public record Kept(long bytes, String sha256) {}

  /** Notes that there is content without a document, before there is any. */
  public void mark(String id, Instant now) {
    marks()
        .replaceOne(
            Filters.eq("_id", id),
            new Document("_id", id).append(AT, Date.from(now)),
            new ReplaceOptions().upsert(true));
  }

  /** The document is there, or everything of it is gone. */
  public void unmark(String id) {
    marks().deleteOne(Filters.eq("_id", id));
  }

  /** Ids that were marked before a time and still are. */
  public List<String> markedBefore(Instant time) {
    return marks()
        .find(Filters.lt(AT, Date.from(time)))
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }

  /** Takes content in; the same again changes nothing. */
  public Kept keep(String id, InputStream content) throws IOException {
    MessageDigest digest = sha256();
    long bytes = 0;
    int number = 0;
    for (byte[] piece = content.readNBytes(PIECE);
        piece.length > 0;
        piece = content.readNBytes(PIECE)) {
      digest.update(piece);
      bytes += piece.length;
      pieces()
          .replaceOne(
              Filters.eq("_id", pieceId(id, number)),
              new Document("_id", pieceId(id, number))
                  .append(OF_DOCUMENT, id)
                  .append(BYTES, new Binary(piece)),
              new ReplaceOptions().upsert(true));
      number++;
    }
    return new Kept(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** The content from its beginning. */
  public InputStream open(String id) {
    return new Pieces(id);
  }

  /** Forgets content. */
  public void drop(String id) {
    pieces().deleteMany(Filters.eq(OF_DOCUMENT, id));
  }

  private byte[] piece(String id, int number) {
    Document piece = pieces().find(Filters.eq("_id", pieceId(id, number))).first();
    return piece == null ? new byte[0] : piece.get(BYTES, Binary.class).getData();
  }

  private static String pieceId(String id, int number) {
    return id + "/" + number;
  }

  private MongoCollection<Document> pieces() {
    return mongo.getCollection(PIECES);
  }

  private MongoCollection<Document> marks() {
    return mongo.getCollection(MARKS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One piece after the other, as they are asked for. */
  private final class Pieces extends InputStream {
    private final String id;
    private int next;
    private byte[] current = new byte[0];
    private int at;

    private Pieces(String id) {
      this.id = id;
    }

    @Override
    public int read() {
      return isAtEnd() ? -1 : current[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (isAtEnd()) {
        return -1;
      }
      int count = Math.min(length, current.length - at);
      System.arraycopy(current, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean isAtEnd() {
      if (at == current.length) {
        current = piece(id, next++);
        at = 0;
      }
      return current.length == 0;
    }
  }
}
