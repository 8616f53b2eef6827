// The browser comes from an npm package or from the machine (see src/print/browser); nothing is downloaded at install time.
module.exports = { skipDownload: true };
