/** Emoji of several characters that are one sign: joined ones, those with a tone of skin, and flags that are spelt by tags. */
export const joinedEmoji =
  /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*)+|\p{Extended_Pictographic}\uFE0F?[\u{1F3FB}-\u{1F3FF}]|\u{1F3F4}[\u{E0020}-\u{E007F}]{2,}/gu;
