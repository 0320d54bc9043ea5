using System.Diagnostics;

namespace HistoryBot.Load.Chats;

/// <summary>The books of one conversation: what was asked and acknowledged on one side, what the client was shown on the other. Safe for several threads.</summary>
internal sealed class ChatBook
{
    private readonly Lock gate = new();
    private readonly List<Question> questions = [];
    private readonly List<SeenActivity> seen = [];
    private readonly HashSet<string> ids = [];
    private readonly Dictionary<string, long> answeredAt = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often an activity was shown again, which clients draw once.</summary>
    public int Repeated { get; private set; }

    /// <summary>Whether every acknowledged question has an answer.</summary>
    public bool IsSettled
    {
        get
        {
            lock (gate)
            {
                return questions.TrueForAll(question => question.Id is null || answeredAt.ContainsKey(question.Id));
            }
        }
    }

    public Question Ask()
    {
        lock (gate)
        {
            var question = new Question(questions.Count, Guid.NewGuid().ToString("N")[..10], Stopwatch.GetTimestamp());
            questions.Add(question);
            return question;
        }
    }

    public void Acknowledge(Question question, string id)
    {
        lock (gate)
        {
            (question.Id, question.AcknowledgedAt) = (id, Stopwatch.GetTimestamp());
        }
    }

    public void See(SeenActivity activity)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            if (!ids.Add(activity.Id))
            {
                Repeated++;
                return;
            }

            seen.Add(activity);
            if (activity.IsFromBot && activity.ReplyToId is { } question)
            {
                answeredAt.TryAdd(question, Stopwatch.GetTimestamp());
            }

            (told, changed) = (changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
    }

    /// <summary>Waits until <see cref="IsSettled"/>.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        for (; ; )
        {
            Task next;
            lock (gate)
            {
                next = changed.Task;
            }

            if (IsSettled)
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>All questions, with the time of their answers.</summary>
    public IReadOnlyList<Question> Close()
    {
        lock (gate)
        {
            foreach (var question in questions)
            {
                question.AnsweredAt = question.Id is { } id && answeredAt.TryGetValue(id, out var at) ? at : 0;
            }

            return [.. questions];
        }
    }

    public ChatFaults Judge()
    {
        lock (gate)
        {
            var asked = questions.Where(question => question.Id is not null).ToList();
            var numbers = asked.ToDictionary(question => question.Id!, question => question.Number);
            var answers = seen.Where(activity => activity.IsFromBot && activity.ReplyToId is not null).ToLookup(activity => activity.ReplyToId!);
            var echoes = seen.Where(activity => activity is { IsFromBot: false, ClientId: not null }).ToLookup(activity => activity.ClientId!);
            return new ChatFaults(
                questions.Count - asked.Count,
                asked.Count(question => !answers.Contains(question.Id!)) + asked.Count(question => echoes[question.ClientId].All(echo => echo.Id != question.Id)),
                answers.Sum(group => group.Count() - 1) + echoes.Sum(group => group.Count() - 1),
                Disordered(seen.Where(a => a.IsFromBot).Select(a => a.ReplyToId), numbers) + Disordered(seen.Where(a => !a.IsFromBot).Select(a => a.Id), numbers),
                asked.Count(question => answers[question.Id!].Any(answer => answer.Year != question.Year)));
        }
    }

    private static int Disordered(IEnumerable<string?> ids, Dictionary<string, int> numbers)
    {
        var (last, count) = (-1, 0);
        foreach (var id in ids)
        {
            if (id is not null && numbers.TryGetValue(id, out var number))
            {
                count += number < last ? 1 : 0;
                last = Math.Max(last, number);
            }
        }

        return count;
    }
}
