package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * Documents as they are stored: BSON bytes. Whoever reads gets a document of their own, so that
 * nothing stored is ever changed in place.
 */
final class BsonBytes {

  /** MongoDB's limit for one document, in bytes. */
  static final int MAX_DOCUMENT_SIZE = 16 * 1024 * 1024;

  private static final int TOO_LARGE = 10334;

  private BsonBytes() {}

  static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    int size = buffer.readableBytes();
    if (size > MAX_DOCUMENT_SIZE) {
      throw new MongoServerError(
          TOO_LARGE,
          "BSONObjectTooLarge",
          "The document has " + size + " bytes; the limit is " + MAX_DOCUMENT_SIZE + ".");
    }
    return ByteBufUtil.getBytes(buffer);
  }

  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
