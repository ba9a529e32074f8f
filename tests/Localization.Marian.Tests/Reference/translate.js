// Translates sentences with Marian itself, as npm's @browsermt/bergamot-translator has it in WebAssembly.
//
//   node translate.js PACKAGE < {"model": FILE, "vocabulary": FILE, "shortlist": FILE?, "beam": N, "scores": BOOL,
//                                "sentences": [...]}
//
// The answer, on standard output, is {"translations": [...], "seconds": S, "start": S, "memory": BYTES}: the processor's
// time for the sentences, the time until the model was ready, and the memory of the process. With "scores", the
// translations are HTML with the score of each sentence.
const fs = require("fs");
const path = require("path");

// The module asks its host for int8 arithmetic that browsers may have, and holds its own for those that have none.
const arithmetic = {
  int8_prepare_a: "int8PrepareAFallback",
  int8_prepare_b: "int8PrepareBFallback",
  int8_prepare_b_from_transposed: "int8PrepareBFromTransposedFallback",
  int8_prepare_b_from_quantized_transposed: "int8PrepareBFromQuantizedTransposedFallback",
  int8_prepare_bias: "int8PrepareBiasFallback",
  int8_multiply_and_add_bias: "int8MultiplyAndAddBiasFallback",
  int8_select_columns_of_b: "int8SelectColumnsOfBFallback",
};

// What Firefox asks for.
const settings = (beam, scores) => `beam-size: ${beam}
normalize: 1.0
word-penalty: 0
max-length-break: 128
mini-batch-words: 1024
workspace: 128
max-length-factor: 2.0
skip-cost: ${beam === 1 && !scores}
cpu-threads: 0
quiet: true
quiet-translation: true
gemm-precision: int8shiftAlphaAll
alignment: soft
`;

function start(folder) {
  return new Promise((resolve, reject) => {
    const module = {
      print: console.error,
      printErr: () => {},
      onRuntimeInitialized: () => resolve(module),
      instantiateWasm(imports, accept) {
        const wasm_gemm = {};
        for (const [name, own] of Object.entries(arithmetic))
          wasm_gemm[name] = (...values) => module.asm[own](...values);
        const code = fs.readFileSync(path.join(folder, "bergamot-translator-worker.wasm"));
        WebAssembly.instantiate(code, { ...imports, wasm_gemm }).then(
          ({ instance }) => accept(instance),
          reject,
        );
        return {};
      },
    };
    const script = fs.readFileSync(path.join(folder, "bergamot-translator-worker.js"), "utf8");
    // The script is a worker's: it looks for its module in the global scope.
    globalThis.Module = module;
    new Function("Module", "require", "__dirname", "__filename", script)(module, require, folder, folder + "/x.js");
  });
}

function aligned(module, file, alignment) {
  const bytes = fs.readFileSync(file);
  const memory = new module.AlignedMemory(bytes.length, alignment);
  memory.getByteArrayView().set(bytes);
  return memory;
}

async function main() {
  const request = JSON.parse(fs.readFileSync(0, "utf8"));
  const module = await start(path.join(process.argv[2], "worker"));
  const vocabularies = new module.AlignedMemoryList();
  vocabularies.push_back(aligned(module, request.vocabulary, 64));
  const model = new module.TranslationModel(
    settings(request.beam ?? 1, request.scores),
    aligned(module, request.model, 256),
    request.shortlist ? aligned(module, request.shortlist, 64) : null,
    vocabularies,
    null,
  );
  const service = new module.BlockingService({ cacheSize: 0 });
  const ready = process.uptime();
  const began = process.cpuUsage();
  const translations = request.sentences.map((sentence) => {
    const input = new module.VectorString();
    input.push_back(sentence);
    const options = new module.VectorResponseOptions();
    options.push_back({ qualityScores: !!request.scores, alignment: false, html: !!request.scores });
    const responses = service.translate(model, input, options);
    const text = responses.get(0).getTranslatedText();
    responses.delete();
    options.delete();
    input.delete();
    return text;
  });
  const { user, system } = process.cpuUsage(began);
  const memory = process.memoryUsage().rss;
  console.log(JSON.stringify({ translations, seconds: (user + system) / 1e6, start: ready, memory }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
