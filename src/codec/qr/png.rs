//! Square pictures of two colors as PNG files.
//!
//! Our own, because the browser's canvas would do it differently in each browser, and with noise
//! in those that hide how they draw. Each row is told as its difference to the one above, so
//! that it is nearly all zeros, and runs of one byte are all the compression that needs.

/// A picture of `side` × `side` pixels, black where `dark` says so, else white.
pub(super) fn write(side: u32, dark: impl Fn(u32, u32) -> bool) -> Vec<u8> {
    let row_bytes = side.div_ceil(8);
    let row = |y: u32| -> Vec<u8> {
        let byte = |at: u32| {
            (0..8).fold(0_u8, |byte, bit| {
                let x = at * 8 + bit;
                // One is white. What is beyond the edge does not count.
                byte << 1 | u8::from(x < side && !dark(x, y))
            })
        };
        (0..row_bytes).map(byte).collect()
    };
    let mut data = Vec::new();
    let mut above = vec![0; row_bytes as usize];
    for y in 0..side {
        let now = row(y);
        data.push(2); // The filter "up".
        data.extend(
            now.iter()
                .zip(&above)
                .map(|(now, above)| now.wrapping_sub(*above)),
        );
        above = now;
    }

    let mut header = Vec::new();
    header.extend(side.to_be_bytes());
    header.extend(side.to_be_bytes());
    header.extend([1, 0, 0, 0, 0]); // One bit a pixel, grey, not interlaced.
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, *b"IHDR", &header);
    chunk(&mut file, *b"IDAT", &zlib(&data));
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    file.extend(u32::try_from(data.len()).unwrap_or(0).to_be_bytes());
    let sum = crc(kind.iter().chain(data));
    file.extend(kind);
    file.extend(data);
    file.extend(sum.to_be_bytes());
}

fn crc<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    !bytes.fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                sum >> 1 ^ 0xedb8_8320
            } else {
                sum >> 1
            }
        })
    })
}

fn adler(bytes: &[u8]) -> u32 {
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    b << 16 | a
}

/// One block of deflate with the fixed code: single bytes, and repetitions of the last byte.
fn zlib(data: &[u8]) -> Vec<u8> {
    let mut bits = Bits {
        out: vec![0x78, 0x01],
        begun: 0,
        count: 0,
    };
    bits.put(0b011, 3); // The last block, with the fixed code.
    let mut rest = data;
    while let Some((first, after)) = rest.split_first() {
        bits.symbol(u32::from(*first));
        let again = after.iter().take_while(|byte| *byte == first).count();
        let mut left = again;
        while left >= 3 {
            // The longest, of 258, has a symbol without extra bits. A rest of one or two bytes
            // is told byte by byte.
            let length = if left >= 258 { 258 } else { left.min(10) };
            bits.symbol(if length == 258 {
                285
            } else {
                254 + u32::try_from(length).unwrap_or(3)
            });
            bits.put(0, 5); // One byte back.
            left -= length;
        }
        for _ in 0..left {
            bits.symbol(u32::from(*first));
        }
        rest = &after[again..];
    }
    bits.symbol(256);
    let mut out = bits.finish();
    out.extend(adler(data).to_be_bytes());
    out
}

/// Bits, the lowest of a byte first.
struct Bits {
    out: Vec<u8>,
    begun: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, bits: u32, count: u32) {
        self.begun |= bits << self.count;
        self.count += count;
        while self.count >= 8 {
            let [byte, ..] = self.begun.to_le_bytes();
            self.out.push(byte);
            self.begun >>= 8;
            self.count -= 8;
        }
    }

    /// A symbol of the fixed code, whose bits go highest first.
    fn symbol(&mut self, symbol: u32) {
        let (code, count) = match symbol {
            0..=143 => (0x30 + symbol, 8),
            144..=255 => (0x190 + symbol - 144, 9),
            256..=279 => (symbol - 256, 7),
            _ => (0xc0 + symbol - 280, 8),
        };
        self.put(code.reverse_bits() >> (32 - count), count);
    }

    fn finish(mut self) -> Vec<u8> {
        self.put(0, (8 - self.count) % 8);
        self.out
    }
}
