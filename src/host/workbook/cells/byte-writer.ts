const encoder = new TextEncoder();

/** A growing buffer of UTF-8 bytes. */
export class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;

  constructor(size = 65_536) {
    this.buffer = new Uint8Array(size);
  }

  private room(extra: number): void {
    if (this.length + extra <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 1.5, this.length + extra));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }

  text(text: string): void {
    this.room(text.length * 3);
    this.length += encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
  }

  bytes(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written; the buffer may not be used any more. */
  finish(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}
