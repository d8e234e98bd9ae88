/** What we use of Tesseract's cores, which come without types: how one is started, its files, and the little of its interface that reads a picture. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  const start: import("./core.ts").StartCore;
  export default start;
}

declare module "tesseract.js-core/tesseract-core-lstm.js" {
  const start: import("./core.ts").StartCore;
  export default start;
}
