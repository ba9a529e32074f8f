// Translates the sentences of a JSON array with the engine's own host: translate.js PACKAGE MODEL VOCABULARY < sentences.json
const fs = require("node:fs");
const path = require("node:path");

const [folder, model, vocabulary] = process.argv.slice(2);
const { Translator } = require(path.join(folder, "wasm", "fxtranslate_wasm.js"));
const bytes = (file) => new Uint8Array(fs.readFileSync(file));
const translator = new Translator(bytes(model), bytes(vocabulary), bytes(vocabulary));
const sentences = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(sentences.map((sentence) => translator.translate(sentence))));
