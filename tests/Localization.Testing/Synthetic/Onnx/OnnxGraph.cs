using System.Runtime.InteropServices;

namespace Localization.Testing.Synthetic.Onnx;

/// <summary>A network in the format of ONNX (<c>onnx.proto</c>), built node by node.</summary>
/// <param name="name">Its name; the values within it begin with it.</param>
public sealed class OnnxGraph(string name)
{
    private const int Float = 1,
        Int64 = 7,
        Bool = 9;

    private readonly List<ProtobufMessage> _nodes = [];
    private readonly List<ProtobufMessage> _constants = [];
    private readonly List<ProtobufMessage> _inputs = [];
    private readonly List<ProtobufMessage> _outputs = [];
    private int _values;

    /// <summary>The file of a model with this network.</summary>
    public byte[] Model() =>
        new ProtobufMessage()
            .Number(1, 8)
            .Part(7, Message())
            .Part(8, new ProtobufMessage().Text(1, "").Number(2, 14))
            .Bytes;

    public void FloatInput(string input, params object[] shape) => _inputs.Add(Value(input, Float, shape));

    public void NumberInput(string input, params object[] shape) => _inputs.Add(Value(input, Int64, shape));

    public void BoolInput(string input) => _inputs.Add(Value(input, Bool, [1]));

    public void Output(string output, params object[] shape) => _outputs.Add(Value(output, Float, shape));

    public string Constant(string constant, float[] values, params long[] shape)
    {
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        _constants.Add(Tensor(shape, Float).Text(8, constant).Part(9, bytes));
        return constant;
    }

    public string Constant(string constant, params long[] values)
    {
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        _constants.Add(Tensor([values.Length], Int64).Text(8, constant).Part(9, bytes));
        return constant;
    }

    /// <summary>Adds a node and returns the name of its output.</summary>
    public string Node(string type, string[] inputs, params (string Name, object Value)[] attributes)
    {
        var output = $"{name}_{++_values}";
        Node(type, inputs, [output], attributes);
        return output;
    }

    /// <summary>Adds a node with outputs of given names.</summary>
    public void Node(string type, string[] inputs, string[] outputs, params (string Name, object Value)[] attributes)
    {
        var node = new ProtobufMessage();
        foreach (var input in inputs)
            node.Text(1, input);
        foreach (var output in outputs)
            node.Text(2, output);
        node.Text(4, type);
        foreach (var (key, value) in attributes)
            node.Part(5, Attribute(key, value));
        _nodes.Add(node);
    }

    private static ProtobufMessage Attribute(string key, object value)
    {
        var attribute = new ProtobufMessage().Text(1, key);
        switch (value)
        {
            case long number:
                return attribute.Number(3, number).Number(20, 2);
            case OnnxGraph graph:
                return attribute.Part(6, graph.Message()).Number(20, 5);
            case long[] numbers:
                foreach (var number in numbers)
                    attribute.Number(8, number);
                return attribute.Number(20, 7);
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    private ProtobufMessage Message()
    {
        var graph = new ProtobufMessage();
        foreach (var node in _nodes)
            graph.Part(1, node);
        graph.Text(2, name);
        foreach (var constant in _constants)
            graph.Part(5, constant);
        foreach (var input in _inputs)
            graph.Part(11, input);
        foreach (var output in _outputs)
            graph.Part(12, output);
        return graph;
    }

    private static ProtobufMessage Tensor(IEnumerable<long> shape, int type)
    {
        var tensor = new ProtobufMessage();
        foreach (var dimension in shape)
            tensor.Number(1, dimension);
        return tensor.Number(2, type);
    }

    private static ProtobufMessage Value(string value, int type, object[] shape)
    {
        var dimensions = new ProtobufMessage();
        foreach (var dimension in shape)
            dimensions.Part(
                1,
                dimension is string varies
                    ? new ProtobufMessage().Text(2, varies)
                    : new ProtobufMessage().Number(1, Convert.ToInt64(dimension, null))
            );
        var tensor = new ProtobufMessage().Number(1, type).Part(2, dimensions);
        return new ProtobufMessage().Text(1, value).Part(2, new ProtobufMessage().Part(1, tensor));
    }
}
