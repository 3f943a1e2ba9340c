async function instantiate(request, imports) {
    const answer = await request;
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
