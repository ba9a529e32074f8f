using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Npgsql;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Localization.Testing.Machines;

/// <summary>A LibreTranslate server that refuses and fails at random, and counts requests for sentences that the memory
/// already had.</summary>
public sealed class FakeLibreTranslate : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly Random _random = new(1);
    private readonly string _connection;
    private readonly double _faults;
    private readonly int _limit;
    private int _requests;
    private long _second;
    private int _inSecond;

    /// <param name="connection">The memory's database.</param>
    /// <param name="faults">The share of requests that fail, half of them with a 429.</param>
    /// <param name="limit">How many requests in a second of the clock are answered.</param>
    public FakeLibreTranslate(string connection, double faults, int limit = int.MaxValue)
    {
        (_connection, _faults, _limit) = (connection, faults, limit);
        _server
            .Given(Request.Create().WithPath("/translate").UsingPost())
            .RespondWith(Response.Create().WithCallback(Answer));
    }

    /// <summary>Answers wait while this is not set.</summary>
    public ManualResetEventSlim Open { get; } = new(initialState: true);

    /// <summary>What happens meanwhile: told the number of each request, from 1, before it is answered.</summary>
    public Action<int> Asking { get; set; } = static _ => { };

    /// <summary>While this is set, everything is refused with a 429 that asks to wait so many seconds.</summary>
    public int? RetryAfter { get; set; }

    public string Url => _server.Url!;

    public int Requests => _requests;

    /// <summary>Texts that were asked for after their answer was committed.</summary>
    public ConcurrentQueue<string> PaidTwice { get; } = [];

    /// <summary>How often each text was answered.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new();

    /// <summary>The texts of all requests, answered or not.</summary>
    public ConcurrentDictionary<string, bool> Begun { get; } = new();

    /// <summary>When each request came.</summary>
    public ConcurrentQueue<DateTimeOffset> Times { get; } = [];

    public void Dispose()
    {
        Open.Set();
        _server.Dispose();
        Open.Dispose();
    }

    private WireMock.ResponseMessage Answer(WireMock.IRequestMessage request)
    {
        var number = Interlocked.Increment(ref _requests);
        Times.Enqueue(TimeProvider.System.GetUtcNow());
        var texts = JsonDocument
            .Parse(request.Body!)
            .RootElement.GetProperty("q")
            .EnumerateArray()
            .Select(t => t.GetString()!)
            .ToArray();
        foreach (var text in texts)
            Begun.TryAdd(text, true);
        double chance;
        lock (_random)
            chance = _random.NextDouble();
        Open.Wait(TimeSpan.FromMinutes(1));
        Asking(number);
        if (RetryAfter is { } seconds)
            return Message(
                429,
                "{\"error\":\"slow down\"}",
                ("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))
            );
        if (chance < _faults / 2 || IsOverLimit())
            return Message(429, "{\"error\":\"slow down\"}", ("Retry-After", "1"));
        if (chance < _faults)
            return Message(500, "{\"error\":\"fault\"}");

        try
        {
            using var database = new NpgsqlConnection(_connection);
            foreach (
                var text in database.Query<string>("SELECT source FROM entry WHERE source = ANY(@texts)", new { texts })
            )
                PaidTwice.Enqueue(text);
        }
        catch (NpgsqlException)
        {
            // The database is away: what cannot be looked up is not answered.
            return Message(500, "{\"error\":\"fault\"}");
        }

        foreach (var text in texts)
            Asked.AddOrUpdate(text, 1, (_, n) => n + 1);
        return Message(
            200,
            JsonSerializer.Serialize(new { translatedText = texts.Select(t => "es " + t.ToUpperInvariant()) })
        );
    }

    private bool IsOverLimit()
    {
        lock (_random)
        {
            var second = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
            _inSecond = second == _second ? _inSecond + 1 : 1;
            _second = second;
            return _inSecond > _limit;
        }
    }

    private static WireMock.ResponseMessage Message(
        int status,
        string body,
        params (string Name, string Value)[] headers
    )
    {
        var message = new WireMock.ResponseMessage
        {
            StatusCode = status,
            BodyData = new WireMock.Util.BodyData
            {
                BodyAsString = body,
                DetectedBodyType = WireMock.Types.BodyType.String,
            },
        };
        message.AddHeader("Content-Type", "application/json");
        foreach (var (name, value) in headers)
            message.AddHeader(name, value);
        return message;
    }
}
