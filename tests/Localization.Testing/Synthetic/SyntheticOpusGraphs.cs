using Localization.Testing.Synthetic.Onnx;

namespace Localization.Testing.Synthetic;

/// <summary>The networks of a <see cref="SyntheticOpus"/>, with the names that published exports have.</summary>
internal sealed class SyntheticOpusGraphs(SyntheticOpus model)
{
    private const string Self = "0.decoder.",
        Cross = "0.encoder.";

    private static readonly long[] HeadsFirst = [0, 2, 1, 3];
    private static readonly long[] Turned = [0, 1, 3, 2];
    private static readonly string[] Own = ["key", "value"];
    private static readonly string[] Inner = [.. Own, "query", "sourceKey", "sourceValue", "context"];
    private static readonly string[] Cached = [Self + "key", Self + "value", Cross + "key", Cross + "value"];

    public byte[] Encoder()
    {
        var graph = new OnnxGraph("encoder");
        graph.NumberInput("input_ids", "batch", "length");
        graph.NumberInput("attention_mask", "batch", "length");
        Weights(graph, "source", model.Pieces, SyntheticOpus.Size);
        Weights(graph, "encoder", SyntheticOpus.Size, SyntheticOpus.Size);
        var embedded = graph.Node("Gather", ["source", "input_ids"]);
        graph.Node("Tanh", [graph.Node("MatMul", [embedded, "encoder"])], ["last_hidden_state"]);
        graph.Output("last_hidden_state", "batch", "length", SyntheticOpus.Size);
        return graph.Model();
    }

    /// <summary>The decoder that begins.</summary>
    public byte[] Decoder(bool hasCache)
    {
        var graph = Start("decoder");
        graph.FloatInput("encoder_hidden_states", "batch", "source", SyntheticOpus.Size);
        Begin(graph, hasCache ? Cached.Select(c => "present." + c) : [], "logits");
        return graph.Model();
    }

    /// <summary>The decoder that goes on.</summary>
    public byte[] WithPast()
    {
        var graph = Start("past");
        PastInputs(graph);
        GoOn(graph, Cached.Take(2).Select(c => "present." + c), "logits");
        return graph.Model();
    }

    /// <summary>Both in one, as the exports have it: what is of the source comes out empty when it goes on.</summary>
    public byte[] Merged()
    {
        var graph = Start("merged");
        graph.FloatInput("encoder_hidden_states", "batch", "source", SyntheticOpus.Size);
        PastInputs(graph);
        graph.BoolInput("use_cache_branch");
        graph.Constant("nothing", [], 0, SyntheticOpus.Heads, 1, SyntheticOpus.HeadSize);
        var first = new OnnxGraph("first");
        Begin(first, Cached.Select(c => "first." + c), "first.logits");
        var next = new OnnxGraph("next");
        GoOn(next, Cached.Take(2).Select(c => "next." + c), "next.logits");
        foreach (var cached in Cached.Skip(2))
        {
            next.Node("Identity", ["nothing"], ["next." + cached]);
            next.Output("next." + cached, "none", SyntheticOpus.Heads, 1, SyntheticOpus.HeadSize);
        }

        string[] outputs = ["logits", .. Cached.Select(c => "present." + c)];
        graph.Node("If", ["use_cache_branch"], outputs, ("then_branch", next), ("else_branch", first));
        graph.Output("logits", "batch", "written", model.Pieces);
        foreach (var output in outputs.Skip(1))
            CacheOutput(graph, output);
        return graph.Model();
    }

    private OnnxGraph Start(string name)
    {
        const int size = SyntheticOpus.Size;
        var graph = new OnnxGraph(name);
        graph.NumberInput("encoder_attention_mask", "batch", "source");
        graph.NumberInput("input_ids", "batch", "written");
        Weights(graph, "target", model.Pieces, size);
        foreach (var weights in Inner)
            Weights(graph, weights, size, size);
        Weights(graph, "output", size, model.Pieces);
        Weights(graph, "bias", model.Pieces);
        graph.Constant("parted", 0, 0, SyntheticOpus.Heads, SyntheticOpus.HeadSize);
        graph.Constant("joined", 0, 0, size);
        graph.Constant("axis", 2);
        graph.Constant("middle", 1, 2);
        graph.Constant("one", [1], 1);
        graph.Constant("half", [0.5f], 1);
        graph.Constant("much", [10_000], 1);
        return graph;
    }

    private static void PastInputs(OnnxGraph graph)
    {
        foreach (var cached in Cached)
            graph.FloatInput(
                "past_key_values." + cached,
                "batch",
                SyntheticOpus.Heads,
                cached.StartsWith(Self, StringComparison.Ordinal) ? "past" : "source",
                SyntheticOpus.HeadSize
            );
    }

    private void Begin(OnnxGraph graph, IEnumerable<string> present, string logits)
    {
        var embedded = graph.Node("Gather", ["target", "input_ids"]);
        var caches = new[]
        {
            Part(graph, embedded, "key"),
            Part(graph, embedded, "value"),
            Part(graph, "encoder_hidden_states", "sourceKey"),
            Part(graph, "encoder_hidden_states", "sourceValue"),
        };
        var sums = caches.Take(2).Select(c => graph.Node("CumSum", [c, "axis"])).ToList();
        Finish(graph, embedded, sums, caches[2], caches[3], logits);
        foreach (var (cache, name) in caches.Zip(present))
            Give(graph, cache, name);
    }

    private void GoOn(OnnxGraph graph, IEnumerable<string> present, string logits)
    {
        var embedded = graph.Node("Gather", ["target", "input_ids"]);
        var caches = Own.Select(n =>
                graph.Node("Concat", ["past_key_values." + Self + n, Part(graph, embedded, n)], ("axis", 2L))
            )
            .ToList();
        var sums = caches.Select(c => graph.Node("ReduceSum", [c, "axis"], ("keepdims", 1L))).ToList();
        var past = Cached.Skip(2).Select(c => "past_key_values." + c).ToList();
        Finish(graph, embedded, sums, past[0], past[1], logits);
        foreach (var (cache, name) in caches.Zip(present))
            Give(graph, cache, name);
    }

    private void Finish(OnnxGraph graph, string embedded, List<string> sums, string keys, string values, string logits)
    {
        var state = embedded;
        foreach (var sum in sums)
            state = graph.Node("Add", [state, graph.Node("Tanh", [Join(graph, sum)])]);
        var query = Part(graph, state, "query");
        var product = graph.Node("MatMul", [query, graph.Node("Transpose", [keys], ("perm", Turned))]);
        var mask = graph.Node("Cast", ["encoder_attention_mask"], ("to", 1L));
        mask = graph.Node("Mul", [graph.Node("Sub", [mask, "one"]), "much"]);
        mask = graph.Node("Unsqueeze", [mask, "middle"]);
        var scores = graph.Node("Add", [graph.Node("Mul", [product, "half"]), mask]);
        var weights = graph.Node("Softmax", [scores], ("axis", -1L));
        var context = Join(graph, graph.Node("MatMul", [weights, values]));
        state = graph.Node("Tanh", [graph.Node("Add", [state, graph.Node("MatMul", [context, "context"])])]);
        graph.Node("Add", [graph.Node("MatMul", [state, "output"]), "bias"], [logits]);
        graph.Output(logits, "batch", "written", model.Pieces);
    }

    private static void Give(OnnxGraph graph, string cache, string name)
    {
        graph.Node("Identity", [cache], [name]);
        CacheOutput(graph, name);
    }

    private static void CacheOutput(OnnxGraph graph, string name) =>
        graph.Output(name, $"batch_{name}", SyntheticOpus.Heads, $"length_{name}", SyntheticOpus.HeadSize);

    // By heads, and back.
    private static string Part(OnnxGraph graph, string value, string weights) =>
        graph.Node(
            "Transpose",
            [graph.Node("Reshape", [graph.Node("MatMul", [value, weights]), "parted"])],
            ("perm", HeadsFirst)
        );

    private static string Join(OnnxGraph graph, string value) =>
        graph.Node("Reshape", [graph.Node("Transpose", [value], ("perm", HeadsFirst)), "joined"]);

    private void Weights(OnnxGraph graph, string name, params long[] shape) =>
        graph.Constant(name, model.Weights[name], shape);
}
